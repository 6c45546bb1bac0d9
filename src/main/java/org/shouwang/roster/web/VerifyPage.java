package org.shouwang.roster.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.roster.certificate.Certificates.Verified;

/**
 * @param typed the code that was asked about; empty before anybody asked
 * @param verified null where there is no such paper
 */
public record VerifyPage(String typed, @Nullable Verified verified) {
}
