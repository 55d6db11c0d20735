import { DefaultDeserializer, DefaultSerializer } from 'node:v8'

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array
type Kind = new (memory: ArrayBuffer, offset: number, length: number) => Numbers

const kinds: readonly Kind[] = [
  Uint8Array,
  Uint16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
]

/** Arrays begin at multiples of this, so that they can be used where they lie. */
const ALIGNED = 8
const HEAD = 16

class Writer extends DefaultSerializer {
  readonly arrays: Numbers[] = []
  private end = 0

  /** Called by Node for every array. */
  _writeHostObject(array: Numbers): void {
    this.writeUint32(kinds.findIndex((kind) => array instanceof kind))
    this.writeDouble(this.end)
    this.writeDouble(array.length)
    this.arrays.push(array)
    this.end = aligned(this.end + array.byteLength)
  }
}

class Reader extends DefaultDeserializer {
  private readonly memory: ArrayBuffer
  private readonly begin: number

  constructor(bytes: Uint8Array, memory: ArrayBuffer, begin: number) {
    super(bytes)
    this.memory = memory
    this.begin = begin
  }

  _readHostObject(): Numbers {
    const Kind = kinds[this.readUint32()]
    if (Kind === undefined) throw new RangeError('an array of a kind that is never written')
    const offset = this.readDouble()
    return new Kind(this.memory, this.begin + offset, this.readDouble())
  }
}

/** Plain data with large arrays as parts to be written one after the other. */
export function partsOf(value: object): Uint8Array[] {
  const writer = new Writer()
  writer.writeHeader()
  writer.writeValue(value)
  const plain = writer.releaseBuffer()
  const head = Buffer.alloc(HEAD)
  head.writeDoubleLE(plain.length)
  const parts = [head, plain, padding(plain.length)]
  for (const { buffer, byteLength, byteOffset } of writer.arrays)
    parts.push(Buffer.from(buffer, byteOffset, byteLength), padding(byteLength))
  return parts
}

/** The data again; its arrays lie in the memory of `bytes`. Throws where `bytes` are no such parts. */
export function fromParts(bytes: Uint8Array<ArrayBuffer>): unknown {
  const { buffer, byteOffset } = bytes.byteOffset % ALIGNED === 0 ? bytes : bytes.slice()
  const length = Buffer.from(buffer, byteOffset, HEAD).readDoubleLE()
  const plain = Buffer.from(buffer, byteOffset + HEAD, length)
  const reader = new Reader(plain, buffer, byteOffset + HEAD + aligned(length))
  reader.readHeader()
  return reader.readValue()
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED
}

function padding(length: number): Buffer {
  return Buffer.alloc(aligned(length) - length)
}
