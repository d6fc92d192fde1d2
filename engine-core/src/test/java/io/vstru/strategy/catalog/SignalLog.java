package io.vstru.strategy.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.SignalAction;
import io.vstru.event.SignalFlyweight;
import io.vstru.numeric.FixedPoint;
import io.vstru.strategy.Signals;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/** Keeps what a strategy says as text, and checks that begin and commit come in pairs. */
final class SignalLog implements Signals
{
    private final UnsafeBuffer buffer =
        new UnsafeBuffer(new byte[SignalFlyweight.lengthBytes(Signals.MAX_INDICATORS)]);
    private final SignalFlyweight signal = new SignalFlyweight();
    private final List<String> lines = new ArrayList<>();
    private final List<String> indicators = new ArrayList<>();
    private final List<SignalAction> actions = new ArrayList<>();
    private boolean isOpen;

    @Override
    public SignalFlyweight begin(final SignalAction action)
    {
        assertFalse(isOpen, "begun twice");
        isOpen = true;
        return signal.begin(buffer, 0).action(action);
    }

    @Override
    public void commit()
    {
        assertTrue(isOpen, "nothing begun");
        isOpen = false;
        assertEquals(0, signal.targetPriceE8());
        final StringBuilder values = new StringBuilder();
        for (int i = 0; i < signal.indicatorCount(); i++)
        {
            values.append(signal.indicatorName(i)).append('=').append(signal.indicatorValue(i)).append(' ');
        }
        indicators.add(values.toString().trim());
        actions.add(signal.action());
        lines.add(signal.action() + " at " + FixedPoint.format(signal.referencePriceE8()) +
            " stop " + FixedPoint.format(signal.stopPriceE8()) + ": " + signal.reason());
    }

    /** Action, prices and reason of each signal. */
    List<String> lines()
    {
        return lines;
    }

    /** Names and values of the indicators of each signal. */
    List<String> indicators()
    {
        return indicators;
    }

    /** The actions alone. */
    List<SignalAction> actions()
    {
        return actions;
    }
}
