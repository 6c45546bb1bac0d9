package org.shouwang.platform.tls;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/** What the local authority may speak for: names that exist only in a private network, and those that were asked for. */
record PrivateNames(Set<String> suffixes, Set<Network> networks) {

    /** Reserved for private use (RFC 6761, 6762, 8375; ICANN's .internal; .lan by custom). */
    private static final List<String> PRIVATE_SUFFIXES = List.of("localhost", "local", "lan", "internal", "home.arpa", "test");
    /** RFC 1918, loopback, link-local, carriers' shared space, and their counterparts in IPv6. */
    private static final List<String> PRIVATE_NETWORKS = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8",
            "169.254.0.0/16", "100.64.0.0/10", "::1/128", "fc00::/7", "fe80::/10");

    record Network(List<Byte> address, int bits) {

        static Network of(String cidr) {
            int slash = cidr.indexOf('/');
            var address = bytes(slash < 0 ? cidr : cidr.substring(0, slash));
            return new Network(boxed(address), slash < 0 ? address.length * 8 : Integer.parseInt(cidr.substring(slash + 1)));
        }

        boolean holds(String ip) {
            var other = bytes(ip);
            if (other.length != address.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address.get(bit / 8) & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }

        /** Address and mask, as name constraints write a network. */
        byte[] encoded() {
            int length = address.size();
            var both = new byte[length * 2];
            for (int i = 0; i < length; i++) {
                both[i] = address.get(i);
            }
            for (int bit = 0; bit < bits; bit++) {
                both[length + bit / 8] |= (byte) (0x80 >> bit % 8);
            }
            return both;
        }

        static Network decoded(byte[] both) {
            int length = both.length / 2;
            int bits = 0;
            var address = new byte[length];
            for (int i = 0; i < length; i++) {
                address[i] = both[i];
                bits += Integer.bitCount(both[length + i] & 0xff);
            }
            return new Network(boxed(address), bits);
        }

        private static List<Byte> boxed(byte[] bytes) {
            var boxed = new Byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                boxed[i] = bytes[i];
            }
            return List.of(boxed);
        }

        private static byte[] bytes(String ip) {
            try {
                return InetAddress.ofLiteral(ip).getAddress();
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("not an address: " + ip, e);
            }
        }
    }

    /** Everything private, and what is wanted beyond that. */
    static PrivateNames with(Collection<String> wanted) {
        var suffixes = new LinkedHashSet<>(PRIVATE_SUFFIXES);
        var networks = new LinkedHashSet<>(PRIVATE_NETWORKS.stream().map(Network::of).toList());
        var base = new PrivateNames(Set.copyOf(suffixes), Set.copyOf(networks));
        for (var name : wanted) {
            if (!base.allows(name)) {
                if (MachineNames.isIp(name)) {
                    networks.add(Network.of(name));
                } else {
                    suffixes.add(name);
                }
            }
        }
        return new PrivateNames(suffixes, networks);
    }

    PrivateNames and(PrivateNames other) {
        var bothSuffixes = new LinkedHashSet<>(suffixes);
        bothSuffixes.addAll(other.suffixes());
        var bothNetworks = new LinkedHashSet<>(networks);
        bothNetworks.addAll(other.networks());
        return new PrivateNames(bothSuffixes, bothNetworks);
    }

    NameConstraints constraints() {
        var trees = new ArrayList<GeneralSubtree>();
        suffixes.forEach(name -> trees.add(new GeneralSubtree(new GeneralName(GeneralName.dNSName, name))));
        networks.forEach(network -> trees.add(new GeneralSubtree(
                new GeneralName(GeneralName.iPAddress, new DEROctetString(network.encoded())))));
        return new NameConstraints(trees.toArray(GeneralSubtree[]::new), null);
    }

    /** What an authority made earlier may speak for. */
    static PrivateNames of(X509Certificate authority) {
        var suffixes = new LinkedHashSet<String>();
        var networks = new LinkedHashSet<Network>();
        var extension = authority.getExtensionValue(Extension.nameConstraints.getId());
        if (extension != null) {
            for (var tree : NameConstraints.getInstance(ASN1OctetString.getInstance(extension).getOctets()).getPermittedSubtrees()) {
                var base = tree.getBase();
                if (base.getTagNo() == GeneralName.dNSName) {
                    suffixes.add(base.getName().toString());
                } else if (base.getTagNo() == GeneralName.iPAddress) {
                    networks.add(Network.decoded(ASN1OctetString.getInstance(base.getName()).getOctets()));
                }
            }
        }
        return new PrivateNames(suffixes, networks);
    }

    boolean allow(Collection<String> names) {
        return names.stream().allMatch(this::allows);
    }

    private boolean allows(String name) {
        return MachineNames.isIp(name)
                ? networks.stream().anyMatch(network -> network.holds(name))
                : suffixes.stream().anyMatch(suffix -> name.equals(suffix) || name.endsWith("." + suffix));
    }
}
