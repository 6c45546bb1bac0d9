package org.shouwang.registry.exchange;

import java.time.Duration;

import org.shouwang.platform.Areas;
import org.shouwang.platform.jobs.EachArea;
import org.shouwang.platform.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads that nobody decided about, and rests that nobody fetched, go after a day. */
@Component
class ForgetUploads implements Job {

    private final SheetImports imports;
    private final Areas areas;
    private final TransactionTemplate transaction;

    ForgetUploads(SheetImports imports, Areas areas, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.areas = areas;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() { return "registry.forget-uploads"; }

    @Override
    public Duration every() {
        return Duration.ofMinutes(20);
    }

    @Override
    public Result run() {
        return Result.done(EachArea.sum(areas.ids(), area -> transaction.execute(status -> imports.expire())));
    }
}
