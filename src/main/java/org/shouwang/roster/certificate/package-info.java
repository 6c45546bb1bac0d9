/** 志愿服务证明: certificates of service, numbered, checked by anybody who holds one, withdrawn with a reason. */
@NullMarked
package org.shouwang.roster.certificate;

import org.jspecify.annotations.NullMarked;
