/** The register for other programs: the same doors as the pages, values masked, writes repeatable, edits conditional. */
@NullMarked
package org.shouwang.registry.api;

import org.jspecify.annotations.NullMarked;
