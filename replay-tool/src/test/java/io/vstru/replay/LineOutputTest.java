package io.vstru.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class LineOutputTest
{
    @Test
    void shouldHoldLinesUntilThereAreManyOrTheyAreAskedFor()
    {
        final StringWriter written = new StringWriter();
        final LineOutput lines = new LineOutput(new PrintWriter(written));
        lines.add("one");
        lines.add("two");
        assertEquals("", written.toString());
        lines.flush();
        assertEquals("one\ntwo\n", written.toString());
        lines.add("x".repeat(40_000));
        assertEquals(8 + 40_001, written.toString().length());
        assertFalse(lines.isBroken());
    }

    @Test
    void shouldWriteNothingMoreWhenTheReaderLeft()
    {
        final int[] attempts = {0};
        final LineOutput lines = new LineOutput(new PrintWriter(new Writer()
        {
            @Override
            public void write(final char[] chars, final int offset, final int length) throws IOException
            {
                attempts[0]++;
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush()
            {
                // Nothing is held.
            }

            @Override
            public void close()
            {
                // Nothing is open.
            }
        }));
        lines.add("one");
        lines.flush();
        assertTrue(lines.isBroken());
        lines.add("two");
        lines.flush();
        assertEquals(1, attempts[0]);
    }
}
