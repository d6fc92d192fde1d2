package io.vstru.bybit.simulator;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A feed with the instrument it is of.
 *
 * @param feed       feed, to be closed by the holder
 * @param instrument what is traded in it
 */
record OpenedFeed(Feed feed, Instrument instrument)
{
    private static final Logger LOG = LoggerFactory.getLogger(OpenedFeed.class);

    /**
     * Opens what the configuration names and passes over the frames a client has already seen.
     *
     * @throws IllegalArgumentException when it can not be played, naming the file or setting and the remedy
     */
    static OpenedFeed open(final SimulatorConfig config)
    {
        final OpenedFeed opened = config.feed() == null ? ofSynthetic(config) : ofRecording(config);
        try
        {
            opened.passTo(config.resumeAfterSequence());
            return opened;
        }
        catch (final RuntimeException e)
        {
            opened.feed.close();
            throw e;
        }
    }

    private static OpenedFeed ofSynthetic(final SimulatorConfig config)
    {
        final Instrument instrument = InstrumentCatalogue.ofSynthetic(config.symbol());
        return new OpenedFeed(new SyntheticFeed(instrument, frames(config, instrument), config), instrument);
    }

    private static OpenedFeed ofRecording(final SimulatorConfig config)
    {
        final Path file = config.feed();
        final RecordingSurvey survey = RecordingSurvey.of(file, config.symbol());
        final Instrument instrument =
            InstrumentCatalogue.ofRecording(config.symbol(), survey.priceStepE8(), survey.quantityStepE8());
        if (survey.isBinance() && !survey.hasDepthSnapshot())
        {
            LOG.warn("feed={} symbol={} has no order book snapshot within its first {} lines: the book is made of" +
                " its changes alone and told once each side has {} levels; levels which never changed are missing." +
                " To have them, put the recording before it in front, as in: cat first.gz second.gz > both.gz",
                file, config.symbol(), RecordingSurvey.MAX_LINES, MarketFrames.DEPTH);
        }
        final Feed feed = survey.isBinance() ?
            new BinanceRecording(file, survey, frames(config, instrument), config.symbol()) :
            new BybitRecording(file, survey, config.symbol(), config.barIntervalMs());
        return new OpenedFeed(feed, instrument);
    }

    private static MarketFrames frames(final SimulatorConfig config, final Instrument instrument)
    {
        return new MarketFrames(config.symbol(), config.barIntervalMs(), instrument.tickSizeE8());
    }

    /** Frames that share the last sequence seen may come again: better told twice than not at all. */
    private void passTo(final long sequence)
    {
        long passed = 0;
        while (passed < sequence)
        {
            final FeedFrame frame = feed.next();
            if (frame == null)
            {
                throw new IllegalArgumentException("resumeAfterSequence=" + sequence + " is beyond the end of the" +
                    " feed, lastSequence=" + passed + ": resume with the feed and settings of the first run");
            }
            passed = frame.sequence();
        }
    }
}
