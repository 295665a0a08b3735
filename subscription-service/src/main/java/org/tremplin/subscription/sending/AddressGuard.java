package org.tremplin.subscription.sending;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves the name of a sink once for each connection, and refuses names of which any address is not a public one; the
 * connection goes to exactly the addresses that were checked, so a name that changes its mind gains nothing.
 */
class AddressGuard implements DnsResolver {

    private final boolean privateAddresses;

    AddressGuard(boolean privateAddresses) {
        this.privateAddresses = privateAddresses;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = lookUp(host);
        if (!privateAddresses && !Arrays.stream(addresses).allMatch(AddressGuard::isPublic)) {
            throw new AddressRefused();
        }
        return addresses;
    }

    InetAddress[] lookUp(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress(), 0);
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] bytes, int at) {
        int a = bytes[at] & 0xff;
        int b = bytes[at + 1] & 0xff;
        int c = bytes[at + 2] & 0xff;
        boolean reserved = a == 0 || a == 10 || a == 127 || a >= 224;
        boolean shared = a == 100 && (b & 0xc0) == 64;
        boolean local = (a == 169 && b == 254) || (a == 172 && (b & 0xf0) == 16) || (a == 192 && b == 168);
        boolean special = (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100)))
                || (a == 203 && b == 0 && c == 113);
        return !(reserved || shared || local || special);
    }

    /** Global unicast only; addresses that hold one of the old kind are judged by that. */
    private static boolean isPublicSix(byte[] bytes) {
        if (begins(bytes, 0x00, 0x64, 0xff, 0x9b)) {
            return isPublic(bytes, 12);
        }
        if (begins(bytes, 0x20, 0x02)) {
            return isPublic(bytes, 2);
        }
        boolean global = (bytes[0] & 0xe0) == 0x20;
        return global && !begins(bytes, 0x20, 0x01, 0x00) && !begins(bytes, 0x20, 0x01, 0x0d, 0xb8);
    }

    private static boolean begins(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** The name leads into a network that webhooks must not reach. */
    static final class AddressRefused extends UnknownHostException {
        AddressRefused() {
            super("The address is not a public one");
        }
    }
}
