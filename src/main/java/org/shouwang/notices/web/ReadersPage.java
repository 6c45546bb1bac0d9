package org.shouwang.notices.web;

import java.util.List;

import org.shouwang.notices.Notice;
import org.shouwang.notices.NoticeReach;

/** Who opened and who read a notice, by name; who has not, where it is for named people or roles. */
public record ReadersPage(Notice notice, List<NoticeReach.Person> people) {

    public long read() {
        return people.stream().filter(person -> person.stage().reached()).count();
    }
}
