package io.vstru.ops.http;

/** The server could not listen; the message names port, holder where known, and remedy. */
public final class PortException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    public PortException(final String message, final Throwable cause)
    {
        super(message, cause);
    }
}
