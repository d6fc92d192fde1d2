/** Words for people. Imports nothing of ours; any thread. */
package io.vstru.text;
