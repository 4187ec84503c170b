package org.inkstone.export;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What an address in a post or page says before it is followed (RFC 3986). */
public final class Address {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private Address() {}

    /** Whether it leads to the network, or to anything that is not a file. */
    public static boolean hasScheme(String address) {
        return address.startsWith("//") || SCHEME.matcher(address).matches();
    }

    /** Without percent encoding; as it is where that is none. */
    public static String decoded(String address) {
        try {
            return address.indexOf('%') < 0
                    ? address
                    : URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
