package io.vstru.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentRowsTest
{
    private static final long SEED = Long.getLong("vstru.seed", 20260101L);

    private final RecentRows<Integer> rows = new RecentRows<>(3);

    @Test
    void shouldDropTheOldestWhenFull()
    {
        assertNull(rows.last());
        for (int i = 1; i <= 5; i++)
        {
            rows.add(i);
        }
        assertEquals(List.of(3, 4, 5), rows.toList());
        assertEquals(5, rows.last());
        assertEquals(3, rows.get(0));
        assertThrows(IndexOutOfBoundsException.class, () -> rows.get(3));
        assertThrows(IndexOutOfBoundsException.class, () -> rows.get(-1));
    }

    @Test
    void shouldChangeTheNewestMatchAlone()
    {
        List.of(9, 1, 2, 1).forEach(rows::add);
        assertTrue(rows.updateLast(row -> row == 1, row -> 7));
        assertEquals(List.of(1, 2, 7), rows.toList());
        assertFalse(rows.updateLast(row -> row == 9, row -> 8));
        assertEquals(2, rows.findLast(row -> row < 5));
    }

    @Test
    void shouldDropWhatMayGoAsAListWould()
    {
        final Random random = new Random(SEED);
        for (int round = 0; round < 200; round++)
        {
            final int capacity = 1 + random.nextInt(6);
            final RecentRows<Integer> subject = new RecentRows<>(capacity);
            final List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < 40; i++)
            {
                final int row = random.nextInt(100);
                subject.addDropping(row, value -> value % 3 == 0);
                if (expected.size() == capacity)
                {
                    final int first = expected.stream().filter(value -> value % 3 == 0).findFirst()
                        .orElse(expected.get(0));
                    expected.remove(expected.indexOf(first));
                }
                expected.add(row);
                assertEquals(expected, subject.toList(), "seed=" + SEED + " round=" + round);
            }
        }
    }
}
