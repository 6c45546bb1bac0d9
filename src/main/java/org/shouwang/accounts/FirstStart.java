package org.shouwang.accounts;

import java.util.List;

import org.shouwang.platform.Greeting;
import org.shouwang.platform.database.Bilingual;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the program for the first time how to get in. */
@Component
@Order(50)
class FirstStart implements Greeting {

    private final Setup setup;

    FirstStart(Setup setup) {
        this.setup = setup;
    }

    @Override
    public List<Bilingual> lines(String address) {
        return setup.link().map(link -> Bilingual.of("首次设置：请在 24 小时内打开 %s%s （只能用一次，不要转发）",
                "First set-up: open %s%s within 24 hours (it works once; do not pass it on)").with(address, link.path())).stream().toList();
    }
}
