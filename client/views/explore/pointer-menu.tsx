import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MenuRequest } from "../../graph/use-canvas-events.ts";
import styles from "./canvas-tools.module.css";

interface PointerMenuProps {
  readonly at: Pick<MenuRequest, "x" | "y">;
  readonly onClose: () => void;
  /** Pixels; a longer menu scrolls. Without it, as high as it is. */
  readonly maxHeight?: number;
  readonly children: ReactNode;
}

/** A menu at the pointer or at the focused node of a canvas. */
export function PointerMenu({ at, onClose, maxHeight, children }: PointerMenuProps) {
  const { t } = useTranslation("explore");
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      shadow="md"
      offset={4}
      returnFocus
      trapFocus
      // Inside the page's main part, so that the menu belongs to a landmark.
      portalProps={{ target: "main" }}
    >
      <Menu.Target>
        {/* The pointer's place on the canvas is physical, whatever the reading direction. */}
        <button
          type="button"
          tabIndex={-1}
          className={styles.anchor}
          aria-label={t("menu.label")}
          style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
        />
      </Menu.Target>
      <Menu.Dropdown {...(maxHeight !== undefined && { mah: maxHeight, style: { overflowY: "auto" } })}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
