package org.shouwang.accounts.web;

import java.util.List;

import org.shouwang.accounts.Setup;
import org.shouwang.accounts.SigningIn;
import org.springframework.stereotype.Component;

/** Which ways of signing in there are here and now. */
@Component
class SignInOffers {

    private final SigningIn signingIn;
    private final Setup setup;

    SignInOffers(SigningIn signingIn, Setup setup) {
        this.signingIn = signingIn;
        this.setup = setup;
    }

    SignInPage now() {
        return new SignInPage(signingIn.sendsCodes(), setup.needed(), List.of(), null);
    }
}
