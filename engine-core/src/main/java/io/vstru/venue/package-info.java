/**
 * What a venue inside the engine needs of it, and how it reports. May import event, market, settings.
 */
package io.vstru.venue;
