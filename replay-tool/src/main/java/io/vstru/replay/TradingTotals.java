package io.vstru.replay;

import io.vstru.event.AlertCode;
import io.vstru.event.AlertFlyweight;
import io.vstru.event.EventType;
import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.ExecutionKind;
import io.vstru.event.FundingFlyweight;
import io.vstru.event.OrderCommandFlyweight;
import io.vstru.event.OrderCommandKind;
import io.vstru.event.OrderStatus;
import io.vstru.event.OrderUpdateFlyweight;
import io.vstru.event.PositionChangeFlyweight;
import io.vstru.event.RiskDecision;
import io.vstru.event.RiskRule;
import io.vstru.event.RiskVerdictFlyweight;
import io.vstru.event.SignalAction;
import io.vstru.event.SignalFlyweight;
import io.vstru.numeric.FixedPoint;
import java.math.BigDecimal;
import org.agrona.MutableDirectBuffer;

/**
 * What was wanted, allowed, ordered, executed and earned. Money is summed over changes of positions, not over
 * executions: a venue may report an execution again, and only its first report changes a position. Sums have no bound,
 * so that no journal can make them overflow. NOT thread safe.
 */
final class TradingTotals
{
    private final SignalFlyweight signal = new SignalFlyweight();
    private final RiskVerdictFlyweight verdict = new RiskVerdictFlyweight();
    private final OrderCommandFlyweight orderCommand = new OrderCommandFlyweight();
    private final OrderUpdateFlyweight orderUpdate = new OrderUpdateFlyweight();
    private final ExecutionFlyweight execution = new ExecutionFlyweight();
    private final PositionChangeFlyweight positionChange = new PositionChangeFlyweight();
    private final FundingFlyweight funding = new FundingFlyweight();
    private final AlertFlyweight alert = new AlertFlyweight();
    private final Tally<SignalAction> signals = new Tally<>(SignalAction.values());
    private final Tally<RiskDecision> decisions = new Tally<>(RiskDecision.values());
    private final Tally<RiskRule> rejections = new Tally<>(RiskRule.values());
    private final Tally<OrderCommandKind> orderCommands = new Tally<>(OrderCommandKind.values());
    private final Tally<OrderStatus> orderUpdates = new Tally<>(OrderStatus.values());
    private final Tally<ExecutionKind> executions = new Tally<>(ExecutionKind.values());
    private final Tally<AlertCode> alerts = new Tally<>(AlertCode.values());
    private BigDecimal fees = BigDecimal.ZERO;
    private BigDecimal realized = BigDecimal.ZERO;
    private BigDecimal fundingSum = BigDecimal.ZERO;

    /** Takes an event; those that tell nothing of trading are left alone. */
    void onEvent(final EventType type, final MutableDirectBuffer buffer, final int offset)
    {
        switch (type)
        {
            case SIGNAL -> signals.add(signal.wrap(buffer, offset).action());
            case RISK_VERDICT -> onVerdict(verdict.wrap(buffer, offset));
            case ORDER_COMMAND -> orderCommands.add(orderCommand.wrap(buffer, offset).kind());
            case ORDER_UPDATE -> orderUpdates.add(orderUpdate.wrap(buffer, offset).status());
            case EXECUTION -> executions.add(execution.wrap(buffer, offset).kind());
            case POSITION_CHANGE -> onPositionChange(positionChange.wrap(buffer, offset));
            case FUNDING -> fundingSum = fundingSum.add(decimal(funding.wrap(buffer, offset).amountE8()));
            case ALERT -> alerts.add(alert.wrap(buffer, offset).code());
            default ->
            {
                // Market data, bars and what is said of the engine itself.
            }
        }
    }

    /** Signals by what they ask for. */
    Tally<SignalAction> signals()
    {
        return signals;
    }

    /** Verdicts by what was decided. */
    Tally<RiskDecision> decisions()
    {
        return decisions;
    }

    /** Refusals by the rule that refused. */
    Tally<RiskRule> rejections()
    {
        return rejections;
    }

    /** Order commands by what the venue was asked for. */
    Tally<OrderCommandKind> orderCommands()
    {
        return orderCommands;
    }

    /** Reports of the venue on orders by status. */
    Tally<OrderStatus> orderUpdates()
    {
        return orderUpdates;
    }

    /** Reports of executions by kind. */
    Tally<ExecutionKind> executions()
    {
        return executions;
    }

    /** Alerts by what they are about. */
    Tally<AlertCode> alerts()
    {
        return alerts;
    }

    /** Fees paid, in settle coin, as a plain decimal. */
    String fees()
    {
        return plain(fees);
    }

    /** Profit realised before fees and funding, in settle coin, as a plain decimal. */
    String realized()
    {
        return plain(realized);
    }

    /** Funding, in settle coin, as a plain decimal; negative is paid. */
    String funding()
    {
        return plain(fundingSum);
    }

    private void onVerdict(final RiskVerdictFlyweight given)
    {
        final RiskDecision decision = given.decision();
        final RiskRule rule = given.rule();
        decisions.add(decision);
        if (decision == RiskDecision.REJECTED)
        {
            rejections.add(rule);
        }
    }

    private void onPositionChange(final PositionChangeFlyweight change)
    {
        fees = fees.add(decimal(change.feeE8()));
        realized = realized.add(decimal(change.realizedE8()));
    }

    private static BigDecimal decimal(final long valueE8)
    {
        return BigDecimal.valueOf(valueE8, FixedPoint.DECIMALS);
    }

    private static String plain(final BigDecimal sum)
    {
        return sum.stripTrailingZeros().toPlainString();
    }
}
