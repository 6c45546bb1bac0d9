/** The register's pages: walls of doors, household cards, and the calm forms that change them. */
@NullMarked
package org.shouwang.registry.web;

import org.jspecify.annotations.NullMarked;
