package io.vstru.projection;

/**
 * Equity at one moment.
 *
 * @param timeNs    engine time
 * @param equityE8  balance plus unrealised profit
 * @param balanceE8 balance
 */
public record EquitySample(long timeNs, long equityE8, long balanceE8)
{
}
