package io.vstru.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StateWriterTest
{
    private final StateWriter writer = new StateWriter();
    private final StateReader reader = new StateReader();

    @Test
    void readsWhatWasWritten()
    {
        final double oddNan = Double.longBitsToDouble(0x7ff8_0000_0000_0123L);
        writer.putInt(Integer.MIN_VALUE).putLong(Long.MAX_VALUE).putDouble(-0.0).putDouble(oddNan);
        writer.putAscii("BTCUSDT").putAscii("").putBoolean(true).putBoolean(false);

        reader.wrap(writer.buffer(), 0, writer.lengthBytes());
        assertEquals(Integer.MIN_VALUE, reader.getInt());
        assertEquals(Long.MAX_VALUE, reader.getLong());
        assertEquals(Double.doubleToRawLongBits(-0.0), Double.doubleToRawLongBits(reader.getDouble()));
        assertEquals(Double.doubleToRawLongBits(oddNan), Double.doubleToRawLongBits(reader.getDouble()));
        assertEquals("BTCUSDT", reader.getAscii());
        assertEquals("", reader.getAscii());
        assertTrue(reader.getBoolean());
        assertFalse(reader.getBoolean());
        assertEquals(0, reader.remainingBytes());
    }

    @Test
    void growsAndStartsOver()
    {
        for (int i = 0; i < 100_000; i++)
        {
            writer.putLong(i);
        }
        reader.wrap(writer.buffer(), 0, writer.lengthBytes());
        for (int i = 0; i < 100_000; i++)
        {
            assertEquals(i, reader.getLong());
        }
        writer.reset();
        assertEquals(0, writer.lengthBytes());
    }

    @Test
    void isLittleEndian()
    {
        writer.putInt(0x01020304);
        assertEquals(4, writer.buffer().getByte(0));
    }

    @Test
    void refusesToReadPastTheEnd()
    {
        writer.putInt(7).putLong(1);
        reader.wrap(writer.buffer(), 0, Integer.BYTES);
        assertThrows(IllegalStateException.class, reader::getLong);
        assertThrows(IllegalStateException.class, reader::getAscii);

        writer.reset();
        writer.putInt(-1);
        reader.wrap(writer.buffer(), 0, writer.lengthBytes());
        assertThrows(IllegalStateException.class, reader::getAscii);
    }

    @Test
    void refusesWhatIsNotAscii()
    {
        assertThrows(IllegalArgumentException.class, () -> writer.putAscii("caf\u00e9"));
        assertEquals(0, writer.lengthBytes());
    }

    @Test
    void refusesStateOfAnotherConfiguration()
    {
        writer.putInt(50).putLong(60_000);
        reader.wrap(writer.buffer(), 0, writer.lengthBytes());
        assertThrows(IllegalStateException.class, () -> reader.expectInt("depth", 200));
        assertThrows(IllegalStateException.class, () -> reader.expectLong("intervalMs", 1));
    }

    @Test
    void refusesWhatIsNotABoolean()
    {
        writer.putInt(2);
        reader.wrap(writer.buffer(), 0, writer.lengthBytes());
        assertThrows(IllegalStateException.class, reader::getBoolean);
    }
}
