package io.vstru.pipeline;

import io.vstru.event.EventHeader;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Inputs in the order they will be published, packed back to back outside the heap. NOT thread safe. */
final class InputTape
{
    private final UnsafeBuffer buffer;
    private final EventHeader header = new EventHeader();
    private int endBytes;
    private int count;

    /** An empty tape with room for so many bytes. */
    InputTape(final int capacityBytes)
    {
        buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(capacityBytes));
    }

    /** The bytes; the next input is encoded at {@link #endBytes()}. */
    UnsafeBuffer buffer()
    {
        return buffer;
    }

    /** Where the last input ends. */
    int endBytes()
    {
        return endBytes;
    }

    /** Number of inputs. */
    int count()
    {
        return count;
    }

    /** Takes the input encoded at the end. */
    void add()
    {
        endBytes += lengthBytesAt(endBytes);
        count++;
    }

    /** Length of the input at this place. */
    int lengthBytesAt(final int offset)
    {
        return header.wrap(buffer, offset).lengthBytes();
    }
}
