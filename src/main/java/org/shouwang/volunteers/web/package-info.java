/** Reporting for duty, volunteers and teams as people see them. */
@NullMarked
package org.shouwang.volunteers.web;

import org.jspecify.annotations.NullMarked;
