package io.vstru.projection;

/**
 * A value a signal was made from.
 *
 * @param name  name of the indicator
 * @param value its value
 */
public record IndicatorValue(String name, double value)
{
}
