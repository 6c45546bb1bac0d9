package org.shouwang.platform.tls;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what names and addresses this machine can be reached in its own network. */
class MachineNames {

    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern IPV4 = Pattern.compile("\\d+(?:\\.\\d+){3}");

    private final Collection<String> extra;

    MachineNames(Collection<String> extra) {
        this.extra = List.copyOf(extra);
    }

    /** Names and addresses, lower-case, sorted; what no certificate can carry is left out. */
    Set<String> all() {
        var names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "::1"));
        hostName().ifPresent(host -> {
            names.add(host);
            if (host.indexOf('.') < 0) {
                names.add(host + ".local");
            }
        });
        addresses().map(InetAddress::getHostAddress).forEach(names::add);
        extra.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(MachineNames::usable).forEach(names::add);
        return names.stream().map(MachineNames::oneWay).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The address to print on a QR code for phones in the same network: a private IPv4 address if there is one. */
    Optional<String> forPhones() {
        return extra.stream().filter(MachineNames::usable).findFirst().or(() -> addresses().filter(InetAddress::isSiteLocalAddress).map(InetAddress::getHostAddress)
                .filter(address -> !isIp6(address)).findFirst());
    }

    /** Tells apart the nodes that share a key folder. */
    String node() {
        return hostName().orElse("node");
    }

    /** An address of version 6 can be written in many ways; comparing needs one. */
    static String oneWay(String name) {
        return isIp6(name) ? InetAddress.ofLiteral(name).getHostAddress() : name;
    }

    static boolean isIp(String name) {
        return IPV4.matcher(name).matches() || isIp6(name);
    }

    private static boolean isIp6(String name) {
        return name.indexOf(':') >= 0;
    }

    private static boolean usable(String name) {
        try {
            return isIp(name) ? InetAddress.ofLiteral(name) != null : HOST.matcher(name).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> hostName() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT))
                    .filter(name -> HOST.matcher(name).matches() && !isIp(name));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Of interfaces that are up; wired and wireless before the bridges of containers and virtual machines. */
    private static Stream<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces().filter(MachineNames::connected)
                    .sorted(Comparator.comparing(NetworkInterface::isVirtual)
                            .thenComparing(n -> n.getName().matches("(docker|br-|veth|virbr|vmnet|vbox).*"))
                            .thenComparing(NetworkInterface::getIndex))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress() && !address.isMulticastAddress())
                    .map(MachineNames::withoutZone);
        } catch (SocketException e) {
            return Stream.empty();
        }
    }

    private static boolean connected(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }

    private static InetAddress withoutZone(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
