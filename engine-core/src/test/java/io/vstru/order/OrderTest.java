package io.vstru.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vstru.event.OrderStatus;
import io.vstru.numeric.FixedPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OrderTest
{
    private static final long QUANTITY = 10 * FixedPoint.ONE;
    private static final long SOME = 4 * FixedPoint.ONE;
    private static final long REST = QUANTITY - SOME;

    @Test
    void shouldWalkFromSentToFilled()
    {
        final Order order = sent();
        assertEquals(OrderState.SENT, order.state());
        assertEquals(QUANTITY, order.exposedQuantityE8());

        assertEquals(OrderEffect.CHANGED, order.onUpdate(OrderStatus.ACCEPTED, 0));
        assertEquals(OrderState.WORKING, order.state());
        assertEquals(OrderEffect.CHANGED, order.onExecution(SOME));
        assertEquals(REST, order.exposedQuantityE8());
        assertEquals(OrderEffect.CHANGED, order.onExecution(REST));
        assertEquals(OrderState.FILLED, order.state());
        assertEquals(0, order.exposedQuantityE8());
        assertEquals(OrderEffect.CHANGED, order.onUpdate(OrderStatus.FILLED, QUANTITY));
        assertEquals(OrderEffect.NO_NEWS, order.onUpdate(OrderStatus.FILLED, QUANTITY));
    }

    @Test
    void shouldReachTheSameEndWhateverTheOrderOfAFill()
    {
        everyOrderOf(List.of(
            order -> order.onUpdate(OrderStatus.ACCEPTED, 0),
            order -> order.onExecution(SOME),
            order -> order.onExecution(REST),
            order -> order.onUpdate(OrderStatus.ACCEPTED, SOME),
            order -> order.onUpdate(OrderStatus.FILLED, QUANTITY),
            order -> order.onUpdate(OrderStatus.FILLED, QUANTITY)),
            order ->
            {
                assertEquals(OrderState.FILLED, order.state());
                assertEquals(QUANTITY, order.filledQuantityE8());
                assertEquals(0, order.exposedQuantityE8());
            });
    }

    @Test
    void shouldReachTheSameEndWhateverTheOrderOfAPartialCancel()
    {
        everyOrderOf(List.of(
            order -> order.onUpdate(OrderStatus.ACCEPTED, 0),
            order -> order.onExecution(SOME),
            Order::onCancelSent,
            order -> order.onUpdate(OrderStatus.ACCEPTED, SOME),
            order -> order.onUpdate(OrderStatus.CANCELLED, SOME)),
            order ->
            {
                assertEquals(OrderState.CANCELLED, order.state());
                assertEquals(SOME, order.filledQuantityE8());
                assertEquals(0, order.exposedQuantityE8());
            });
    }

    @Test
    void shouldEndFilledWhenACancelLosesTheRace()
    {
        everyOrderOf(List.of(
            Order::onCancelSent,
            order -> order.onUpdate(OrderStatus.ACCEPTED, 0),
            order -> order.onExecution(QUANTITY),
            order -> order.onUpdate(OrderStatus.FILLED, QUANTITY),
            order -> order.onUpdate(OrderStatus.CANCEL_REJECTED, QUANTITY)),
            order ->
            {
                assertEquals(OrderState.FILLED, order.state());
                assertEquals(QUANTITY, order.filledQuantityE8());
            });
    }

    @Test
    void shouldNotGoBackBehindItsTrigger()
    {
        final Order order = new Order().begin(1, QUANTITY, OrderState.DORMANT);
        order.onUpdate(OrderStatus.UNTRIGGERED, 0);
        assertEquals(OrderState.UNTRIGGERED, order.state());
        order.onUpdate(OrderStatus.TRIGGERED, 0);
        assertEquals(OrderState.WORKING, order.state());
        assertEquals(OrderEffect.NO_NEWS, order.onUpdate(OrderStatus.UNTRIGGERED, 0));
        assertEquals(OrderState.WORKING, order.state());
    }

    @Test
    void shouldReturnToWhatItWasWhenACancelIsRefused()
    {
        final Order order = sent();
        order.onUpdate(OrderStatus.ACCEPTED, 0);
        order.onCancelSent();
        assertEquals(OrderState.CANCELLING, order.state());
        order.onUpdate(OrderStatus.CANCEL_REJECTED, 0);
        assertEquals(OrderState.WORKING, order.state());
    }

    @Test
    void shouldBookAFillAfterTheCancelAndSaySo()
    {
        final Order order = sent();
        order.onUpdate(OrderStatus.CANCELLED, 0);
        assertEquals(0, order.exposedQuantityE8());
        assertEquals(OrderEffect.LATE_FILL, order.onExecution(SOME));
        assertEquals(SOME, order.filledQuantityE8());
        assertEquals(OrderState.CANCELLED, order.state());
    }

    @Test
    void shouldExpectWhatTheVenueReportedButDidNotShowYet()
    {
        final Order order = sent();
        order.onUpdate(OrderStatus.CANCELLED, SOME);
        assertEquals(SOME, order.exposedQuantityE8());
        assertEquals(OrderEffect.CHANGED, order.onExecution(SOME));
        assertEquals(0, order.exposedQuantityE8());
    }

    @Test
    void shouldExpectTheWholeQuantityOfAFilledOrderWhoseReportHoldsNoQuantity()
    {
        final Order order = sent();
        order.onUpdate(OrderStatus.FILLED, 0);
        assertEquals(QUANTITY, order.exposedQuantityE8());
        order.onExecution(QUANTITY);
        assertEquals(0, order.exposedQuantityE8());
    }

    @Test
    void shouldBookAnOverfillAndSaySo()
    {
        final Order order = sent();
        order.onExecution(QUANTITY);
        assertEquals(OrderEffect.OVERFILL, order.onExecution(1));
        assertEquals(QUANTITY + 1, order.filledQuantityE8());
    }

    @Test
    void shouldKeepTheExposureOfAnUnknownOrder()
    {
        final Order order = sent();
        order.onUnknown();
        assertEquals(OrderState.UNKNOWN, order.state());
        assertEquals(QUANTITY, order.exposedQuantityE8());
        order.onUpdate(OrderStatus.ACCEPTED, 0);
        assertEquals(OrderState.WORKING, order.state());
    }

    @Test
    void shouldRefuseNonsense()
    {
        assertThrows(IllegalArgumentException.class, () -> new Order().begin(1, 0, OrderState.SENT));
        assertThrows(IllegalArgumentException.class, () -> new Order().begin(1, 1, OrderState.FILLED));
    }

    private static Order sent()
    {
        return new Order().begin(1, QUANTITY, OrderState.SENT);
    }

    private static void everyOrderOf(final List<Consumer<Order>> messages, final Consumer<Order> check)
    {
        permute(new ArrayList<>(messages), 0, permutation ->
        {
            final Order order = sent();
            permutation.forEach(message -> message.accept(order));
            check.accept(order);
        });
    }

    private static void permute(
        final List<Consumer<Order>> items, final int from, final Consumer<List<Consumer<Order>>> visit)
    {
        if (from == items.size())
        {
            visit.accept(items);
            return;
        }
        for (int i = from; i < items.size(); i++)
        {
            java.util.Collections.swap(items, from, i);
            permute(items, from + 1, visit);
            java.util.Collections.swap(items, from, i);
        }
    }
}
