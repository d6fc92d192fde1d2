package io.vstru.node;

/** The engine can not start or go on; the message says what and how to mend it. */
final class NodeException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    NodeException(final String message)
    {
        super(message);
    }

    NodeException(final String message, final Throwable cause)
    {
        super(message, cause);
    }
}
