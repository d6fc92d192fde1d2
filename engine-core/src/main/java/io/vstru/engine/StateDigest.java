package io.vstru.engine;

import io.vstru.numeric.StateWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the whole saved state of an engine. Cold: it writes all of it. */
public final class StateDigest
{
    private StateDigest()
    {
    }

    /** The digest in hexadecimal. */
    public static String of(final TradingEngine engine)
    {
        final StateWriter writer = new StateWriter();
        engine.save(writer);
        final byte[] bytes = new byte[writer.lengthBytes()];
        writer.buffer().getBytes(0, bytes);
        try
        {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
        catch (final NoSuchAlgorithmException e)
        {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
