package io.vstru.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import java.util.function.Consumer;

/** Carries the state of one object over to another, which must read all of it. */
public final class StateCopy
{
    private StateCopy()
    {
    }

    /** Saves with the one, loads with the other. */
    public static void copy(final Consumer<StateWriter> save, final Consumer<StateReader> load)
    {
        final StateWriter writer = new StateWriter();
        save.accept(writer);
        final StateReader reader = new StateReader().wrap(writer.buffer(), 0, writer.lengthBytes());
        load.accept(reader);
        assertEquals(0, reader.remainingBytes(), "bytes left unread");
    }
}
