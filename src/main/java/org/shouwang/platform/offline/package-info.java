/**
 * One kit for pages that go on without network: a device is bound by somebody who is signed in, keeps what it needs
 * encrypted under a PIN, and sends what was written when the network is back; each entry counts exactly once. How a page is
 * built on it: docs/offline.md.
 */
@NullMarked
package org.shouwang.platform.offline;

import org.jspecify.annotations.NullMarked;
