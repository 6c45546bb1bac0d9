package org.shouwang.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Greeting;
import org.shouwang.platform.Role;
import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Personal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One ready account per role, all of them invented, without passwords: in the demo one enters by a tap on the sign-in
 * page. Outside the demo this class is not there, and neither is the way in.
 */
@Component
@ConditionalOnProperty("shouwang.demo")
@Order(20)
public class DemoPeople implements DemoContent, Greeting {

    private final Accounts accounts;
    private final Roles roles;
    private final SigningIn signingIn;

    DemoPeople(Accounts accounts, Roles roles, SigningIn signingIn) {
        this.accounts = accounts;
        this.roles = roles;
        this.signingIn = signingIn;
    }

    private enum Invented {
        COORDINATOR("苏青禾"), VOLUNTEER("何小满"), RESIDENT("程朝阳"), LINK("顾清和"), SAMPLER("沈知夏"), TRACER("陆远山"),
        STOREKEEPER("唐望舒"), DRIVER("韩北辰"), SUPPLIER("白鹭超市"), INSPECTOR("严明之"), COMMAND("江望"), ADMIN("林一舟"),
        UNIT_CONTACT("宋知行");

        private final String name;

        Invented(String name) {
            this.name = name;
        }

        Role role() {
            return Role.valueOf(name());
        }

        PhoneNumber phone() {
            return new PhoneNumber("199000000%02d".formatted(ordinal() + 1));
        }
    }

    /** Somebody to be in the demo. */
    public record Person(AccountId account, Role role, @Personal("to be chosen on the demo's sign-in page; invented") String name) {
    }

    @Override
    public void fill(Size size) {
        for (var one : Invented.values()) {
            var account = accounts.register(NewAccount.of(one.phone(), one.name, null)).account();
            if (roles.of(account.id()).isEmpty()) {
                accounts.provePhone(account.id());
                roles.give(NewRole.of(account.id(), one.role()));
            }
        }
    }

    /** Everybody there is to be, the role used most first; none before the demo was filled. */
    public List<Person> all() {
        return Arrays.stream(Invented.values()).flatMap(one -> accounts.byPhone(one.phone())
                .map(account -> new Person(account.id(), one.role(), account.name())).stream()).toList();
    }

    /** The account of the one who only lives here, to be found in the register too. */
    public Optional<Account> resident() {
        return accounts.byPhone(Invented.RESIDENT.phone());
    }

    /** Enters as one of them; as nobody else. */
    public Optional<SignInOutcome> enter(AccountId account, SigningIn.Device device) {
        return all().stream().anyMatch(person -> person.account().equals(account))
                ? Optional.of(signingIn.vouchedFor(accounts.get(account), device)) : Optional.empty();
    }

    @Override
    public List<Bilingual> lines(String address) {
        return List.of(Bilingual.of("演示账号：登录页上每个角色一个，点一下就进去", "Demo sign-ins: one per role on the sign-in page, one tap each"));
    }
}
