package org.shouwang.platform.jobs;

import java.util.Collection;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;

/** A piece of a job, done in one area after the other. */
public final class EachArea {

    private EachArea() {
    }

    /**
     * What fails in one area keeps no other from its piece; it is thrown at the end, so that the job runs again.
     *
     * @return the sum of what the pieces came to
     */
    public static long sum(Collection<AreaId> areas, ToLongFunction<AreaId> piece) {
        long sum = 0;
        RuntimeException trouble = null;
        for (var area : areas) {
            try {
                sum += Current.in(area, () -> piece.applyAsLong(area));
            } catch (RuntimeException e) {
                trouble = with(trouble, e);
            }
        }
        if (trouble != null) {
            throw trouble;
        }
        return sum;
    }

    private static RuntimeException with(@Nullable RuntimeException first, RuntimeException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }
}
