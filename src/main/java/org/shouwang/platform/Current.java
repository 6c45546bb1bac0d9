package org.shouwang.platform;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Who acts and in which area, for the length of a request, a job or a test. The transaction manager reads the area from
 * here and tells PostgreSQL, whose row-level security then shows the rows of this area only.
 */
public final class Current {

    private record Scope(Actor actor, @Nullable AreaId area) {
    }

    private static final ScopedValue<Scope> SCOPE = ScopedValue.newInstance();
    private static final Scope OUTSIDE = new Scope(Actor.nobody(), null);

    private Current() {
    }

    public static Actor actor() {
        return SCOPE.orElse(OUTSIDE).actor();
    }

    /** The area worked in; a bug where none was entered. */
    public static AreaId area() {
        return areaIfAny().orElseThrow(() -> new IllegalStateException("no area was entered"));
    }

    public static Optional<AreaId> areaIfAny() {
        return Optional.ofNullable(SCOPE.orElse(OUTSIDE).area());
    }

    /** Whether somebody was named as acting, if only as nobody: a web request, a job, a test. */
    public static boolean isSet() {
        return SCOPE.isBound();
    }

    public static <T, X extends Throwable> T as(Actor actor, @Nullable AreaId area, ScopedValue.CallableOp<T, X> act) throws X {
        return ScopedValue.where(SCOPE, new Scope(actor, area)).call(act);
    }

    public static void run(Actor actor, @Nullable AreaId area, Runnable act) {
        ScopedValue.where(SCOPE, new Scope(actor, area)).run(act);
    }

    /** The same actor in another area: for jobs that go from area to area. */
    public static <T, X extends Throwable> T in(AreaId area, ScopedValue.CallableOp<T, X> act) throws X {
        return as(actor(), area, act);
    }

    /** Refuses unless the current actor has the permission in the current area. */
    public static void demand(Permission permission) {
        if (!actor().may(permission, area())) {
            throw Problem.forbidden();
        }
    }
}
