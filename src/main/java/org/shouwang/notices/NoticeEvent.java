package org.shouwang.notices;

import org.shouwang.platform.AreaId;

/** Something that happened to a notice; listeners are called after commit, perhaps more than once. */
public sealed interface NoticeEvent {

    AreaId area();

    NoticeId notice();

    /** It went out to whoever it concerns. */
    record NoticeSent(AreaId area, NoticeId notice, Urgency urgency) implements NoticeEvent {
    }

    /** It was taken back, or a correction took its place. */
    record NoticeWithdrawn(AreaId area, NoticeId notice) implements NoticeEvent {
    }
}
