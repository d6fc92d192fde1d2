package io.vstru.replay;

import io.vstru.event.Origin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Statistics of a journal as one JSON object on one line. Money is a string, so that no reader turns it into a double.
 */
final class StatisticsJson
{
    private final PrintWriter out;

    StatisticsJson(final PrintWriter out)
    {
        this.out = out;
    }

    void print(final JournalFiles files, final JournalStatistics statistics)
    {
        final StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text))
        {
            json.writeStartObject();
            json.writeStringProperty("journal", files.directory().toString());
            json.writeNumberProperty("files", files.fileCount());
            json.writeNumberProperty("fileBytes", files.fileBytes());
            json.writeNumberProperty("records", statistics.records());
            json.writeNumberProperty("recordBytes", statistics.recordBytes());
            json.writeNumberProperty("events", statistics.events());
            json.writeNumberProperty("bytesPerEvent", statistics.bytesPerEvent());
            json.writeNumberProperty("unreadable", statistics.unreadable());
            if (statistics.events() > 0)
            {
                json.writeStringProperty("firstTime", EngineTime.of(statistics.firstTimeNs()));
                json.writeStringProperty("lastTime", EngineTime.of(statistics.lastTimeNs()));
            }
            writeTypes(json, statistics);
            writeEpochs(json, statistics);
            writeTrading(json, statistics.trading());
            json.writeEndObject();
        }
        out.println(text);
        out.flush();
    }

    private static void writeTypes(final JsonGenerator json, final JournalStatistics statistics)
    {
        json.writeArrayPropertyStart("types");
        for (final TypeCount each : statistics.types())
        {
            json.writeStartObject();
            json.writeStringProperty("type", each.name());
            json.writeNumberProperty("events", each.events());
            json.writeNumberProperty("external", each.origins().of(Origin.EXTERNAL));
            json.writeNumberProperty("derived", each.origins().of(Origin.DERIVED));
            json.writeNumberProperty("egress", each.origins().of(Origin.EGRESS));
            json.writeNumberProperty("bytes", each.bytes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeEpochs(final JsonGenerator json, final JournalStatistics statistics)
    {
        json.writeArrayPropertyStart("epochs");
        for (final Epoch each : statistics.epochs())
        {
            json.writeStartObject();
            json.writeNumberProperty("sequence", each.sequence());
            json.writeStringProperty("time", EngineTime.of(each.timeNs()));
            json.writeStringProperty("mode", each.mode().name());
            json.writeStringProperty("clock", each.clock().name());
            json.writeStringProperty("instance", each.instance());
            json.writeNumberProperty("incarnation", each.incarnation());
            json.writeStringProperty("buildHash", each.buildHash());
            json.writeStringProperty("configurationHash", each.configurationHash());
            json.writeStringProperty("version", each.version());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTrading(final JsonGenerator json, final TradingTotals trading)
    {
        writeCounts(json, "signals", trading.signals().seen());
        writeCounts(json, "verdicts", trading.decisions().seen());
        writeCounts(json, "rejections", trading.rejections().seen());
        writeCounts(json, "orderCommands", trading.orderCommands().seen());
        writeCounts(json, "orderUpdates", trading.orderUpdates().seen());
        writeCounts(json, "executions", trading.executions().seen());
        json.writeStringProperty("fees", trading.fees());
        json.writeStringProperty("realized", trading.realized());
        json.writeStringProperty("funding", trading.funding());
        writeCounts(json, "alerts", trading.alerts().seen());
    }

    private static void writeCounts(final JsonGenerator json, final String name, final Map<String, Long> counts)
    {
        json.writeObjectPropertyStart(name);
        counts.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
