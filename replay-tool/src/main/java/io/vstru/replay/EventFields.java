package io.vstru.replay;

import io.vstru.event.EventHeader;
import io.vstru.event.EventLayout;
import io.vstru.event.EventLayouts;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.MutableDirectBuffer;

/** Finds strategies and orders in events of any type, by the names of the fields in the layouts. */
final class EventFields
{
    private final Map<Integer, List<Integer>> strategyOffsets = new HashMap<>();
    private final Map<Integer, List<Integer>> orderOffsets = new HashMap<>();

    EventFields()
    {
        for (final EventLayout layout : EventLayouts.all())
        {
            final int typeId = layout.type().id();
            strategyOffsets.put(typeId, layout.fields().stream()
                .filter(field -> field.name().equals("strategyId")).map(EventLayout.Field::offset).toList());
            orderOffsets.put(typeId, layout.fields().stream()
                .filter(field -> field.name().equals("orderId") || field.name().endsWith("OrderId"))
                .map(EventLayout.Field::offset).toList());
        }
    }

    /** Whether the event is about this strategy. */
    boolean namesStrategy(
        final EventHeader header, final MutableDirectBuffer buffer, final int offset, final int strategyId)
    {
        for (final int field : strategyOffsets.getOrDefault(header.typeId(), List.of()))
        {
            if (field + Integer.BYTES <= header.lengthBytes() &&
                buffer.getInt(offset + field, ByteOrder.LITTLE_ENDIAN) == strategyId)
            {
                return true;
            }
        }
        return false;
    }

    /** Whether the event is about this order, or about one whose parent, stop or target it is. */
    boolean namesOrder(
        final EventHeader header, final MutableDirectBuffer buffer, final int offset, final long orderId)
    {
        for (final int field : orderOffsets.getOrDefault(header.typeId(), List.of()))
        {
            if (field + Long.BYTES <= header.lengthBytes() &&
                buffer.getLong(offset + field, ByteOrder.LITTLE_ENDIAN) == orderId)
            {
                return true;
            }
        }
        return false;
    }
}
