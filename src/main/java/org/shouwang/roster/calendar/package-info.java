/** 个人日历: a person's shifts in the calendar of the own phone, by an address that only this person knows. */
@NullMarked
package org.shouwang.roster.calendar;

import org.jspecify.annotations.NullMarked;
