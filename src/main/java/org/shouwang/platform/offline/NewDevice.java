package org.shouwang.platform.offline;

/**
 * A device that somebody who is signed in binds to a page.
 *
 * @param id made by the device
 * @param page e.g. {@code roster.check-in}
 * @param key the device's own key, 32 random bytes in Base64url; kept as a hash
 * @param recovery what opens the records on the device, for an owner who forgot the PIN; in Base64url
 */
public record NewDevice(DeviceId id, String page, String key, String recovery) {

    @Override
    public String toString() {
        return "NewDevice[" + id + ", " + page + "]";
    }
}
