/** 服务时长: hours of service as coming and going tell them, corrected with a reason, added up by person, team and work unit. */
@NullMarked
package org.shouwang.roster.hours;

import org.jspecify.annotations.NullMarked;
