/** The pages of an incident: the walk that opens it, its time line, zones on the walls, rules, decisions, orders, the end. */
@NullMarked
package org.shouwang.incidents.web;

import org.jspecify.annotations.NullMarked;
