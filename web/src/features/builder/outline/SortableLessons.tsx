import {
  closestCenter,
  DndContext,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core'
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { LessonRow, type RowProps } from './LessonRow'

// The list says itself what moved where, in the reader's language.
const silent = {
  onDragStart: () => undefined,
  onDragMove: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}

/** The rows, with grips that can be dragged. In a chunk of its own: until it is there, keys and menus work. */
export default function SortableLessons({
  rows,
  onDropped,
}: {
  rows: RowProps[]
  onDropped: (dragged: string, target: string | undefined) => void
}) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 6 } }),
  )
  const onDragEnd = ({ active, over }: DragEndEvent) => onDropped(String(active.id), over ? String(over.id) : undefined)
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{ announcements: silent, restoreFocus: false, container: document.body }}
    >
      <SortableContext items={rows.map(({ lesson }) => lesson._id)} strategy={verticalListSortingStrategy}>
        {rows.map((row) => (
          <SortableRow key={row.lesson._id} {...row} />
        ))}
      </SortableContext>
    </DndContext>
  )
}

function SortableRow(row: RowProps) {
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: row.lesson._id,
  })
  const style = { transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }
  return <LessonRow {...row} drag={{ row: setNodeRef, grip: setActivatorNodeRef, listeners, style, isDragging }} />
}
