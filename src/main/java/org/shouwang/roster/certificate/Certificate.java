package org.shouwang.roster.certificate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.roster.hours.HoursTotal;
import org.shouwang.volunteers.VolunteerId;

/**
 * A certificate as it was issued: what it says does not change when hours are corrected later.
 *
 * @param number within its year, from 1, without gaps
 * @param code by which anybody who holds the paper can check it
 * @param personName empty where the volunteer's record was erased
 */
public record Certificate(CertificateId id, int year, int number, VerificationCode code, VolunteerId person,
        @Personal(value = "to say whose service it certifies", kept = Kept.VOLUNTEER) String personName,
        long minutes, int shifts, CertificateFacts facts, Instant issuedAt,
        @Personal(value = "to know who issued a certificate", kept = Kept.LOG) String issuedBy,
        @Nullable Instant withdrawnAt, @Nullable String withdrawnWhy) {

    public boolean valid() {
        return withdrawnAt == null;
    }

    public double hours() {
        return new HoursTotal(1, shifts, minutes, 0).hours();
    }

    /** {@code 2022-0007} */
    public String label() {
        return "%d-%04d".formatted(year, number);
    }
}
