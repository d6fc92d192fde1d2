package io.vstru.bybit.session;

import io.vstru.bybit.codec.PublicTopics;
import io.vstru.bybit.codec.RequestEncoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * What has been asked for and answered on one connection. The topics of an instrument are never split over requests, so
 * that a refusal names the instruments it concerns.
 * <p>
 * Answers are matched by the number of the request; an answer without one is taken for the oldest request open, as the
 * venue answers in order.
 */
final class Subscriptions
{
    /** A request for the snapshot of a book belongs to no batch. */
    static final int NO_BATCH = -1;

    /** A request that has not been answered. */
    record Request(long id, int batch, String topics, long dueNs)
    {
    }

    private final PublicTopics topics;
    private final int instrumentsPerBatch;
    private final boolean[] isAcked;
    private final long[] retryAtNs;
    private final boolean[] isRefused;
    private final ArrayDeque<Request> open = new ArrayDeque<>();

    Subscriptions(final PublicTopics topics)
    {
        this.topics = topics;
        instrumentsPerBatch = RequestEncoder.MAX_TOPICS / topics.topics(0).size();
        final int batches = (topics.instrumentCount() + instrumentsPerBatch - 1) / instrumentsPerBatch;
        isAcked = new boolean[batches];
        isRefused = new boolean[batches];
        retryAtNs = new long[batches];
    }

    /** A new connection: nothing is asked for. */
    void clear()
    {
        Arrays.fill(isAcked, false);
        Arrays.fill(isRefused, false);
        open.clear();
    }

    int batchCount()
    {
        return isAcked.length;
    }

    int batchOf(final int instrumentId)
    {
        return instrumentId / instrumentsPerBatch;
    }

    /** All topics of a batch. */
    List<String> topicsOf(final int batch)
    {
        final List<String> all = new ArrayList<>();
        for (int i = 0; i < topics.instrumentCount(); i++)
        {
            if (batchOf(i) == batch)
            {
                all.addAll(topics.topics(i));
            }
        }
        return all;
    }

    /** A request has been sent. */
    void onSent(final Request request)
    {
        open.add(request);
        if (request.batch() != NO_BATCH)
        {
            isRefused[request.batch()] = false;
        }
    }

    /** The request an answer is for, no longer open; null when there is none. */
    Request onAnswer(final long requestId)
    {
        if (requestId < 0)
        {
            return open.poll();
        }
        for (final Iterator<Request> requests = open.iterator(); requests.hasNext();)
        {
            final Request request = requests.next();
            if (request.id() == requestId)
            {
                requests.remove();
                return request;
            }
        }
        return null;
    }

    void onAcked(final int batch)
    {
        isAcked[batch] = true;
    }

    void onRefused(final int batch, final long retryNs)
    {
        isRefused[batch] = true;
        retryAtNs[batch] = retryNs;
    }

    boolean isAcked(final int batch)
    {
        return isAcked[batch];
    }

    /** Whether a refused batch is to be asked for again. */
    boolean isRetryDue(final int batch, final long nowNs)
    {
        return isRefused[batch] && nowNs - retryAtNs[batch] >= 0;
    }

    boolean areAllAcked()
    {
        for (final boolean acked : isAcked)
        {
            if (!acked)
            {
                return false;
            }
        }
        return true;
    }

    /** The oldest request whose answer is overdue, or null. */
    Request overdue(final long nowNs)
    {
        final Request oldest = open.peek();
        return oldest != null && nowNs - oldest.dueNs() >= 0 ? oldest : null;
    }
}
