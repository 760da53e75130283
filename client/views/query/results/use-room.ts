import { type RefObject, useLayoutEffect, useState } from "react";

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The inner size of an element in CSS pixels, followed as it changes; nothing before the first look. */
export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const look = () => setRoom({ width: watched.clientWidth, height: watched.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
