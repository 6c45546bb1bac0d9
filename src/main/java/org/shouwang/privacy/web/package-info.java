/** The pages of privacy: unmasking, the audit log, what is held about oneself. */
@NullMarked
package org.shouwang.privacy.web;

import org.jspecify.annotations.NullMarked;
