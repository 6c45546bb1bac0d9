/** The pages and addresses of import and export. */
@NullMarked
package org.shouwang.registry.exchange.web;

import org.jspecify.annotations.NullMarked;
