/** The roster as people see it: my shifts and openings on the phone, the week and its gaps at the desk, duty sheets on paper. */
@NullMarked
package org.shouwang.roster.web;

import org.jspecify.annotations.NullMarked;
