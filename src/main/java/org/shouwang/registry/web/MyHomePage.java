package org.shouwang.registry.web;

import java.util.List;

import org.shouwang.registry.Correction;
import org.shouwang.registry.OwnHome;

/** Where the person lives, as the register has it, and what the person said is wrong with it. */
public record MyHomePage(List<OwnHome> homes, List<Correction> said) {
}
