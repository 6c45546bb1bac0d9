package org.shouwang.accounts.web;

import org.shouwang.accounts.DemoPeople;
import org.shouwang.accounts.Organisation;
import org.shouwang.accounts.Setup;
import org.shouwang.accounts.SigningIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which ways of signing in there are here and now. */
@Component
class SignInOffers {

    private final SigningIn signingIn;
    private final Setup setup;
    private final ObjectProvider<DemoPeople> demo;
    private final ObjectProvider<Organisation> organisation;

    SignInOffers(SigningIn signingIn, Setup setup, ObjectProvider<DemoPeople> demo, ObjectProvider<Organisation> organisation) {
        this.signingIn = signingIn;
        this.setup = setup;
        this.demo = demo;
        this.organisation = organisation;
    }

    SignInPage now() {
        return new SignInPage(signingIn.sendsCodes(), setup.needed(), demo.stream().flatMap(people -> people.all().stream()).toList(),
                organisation.stream().map(Organisation::name).findFirst().orElse(null));
    }
}
