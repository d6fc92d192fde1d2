/** What this build is. Imports nothing of ours; any thread. */
package io.vstru.build;
