import type { Compiler } from "./compiler.ts";
import type { DeclaredType, KnownType, Place, TypeAnswer, TypeOracle, TypeValues } from "./oracle.ts";
import { declaringPackage, isOfPackage, type NearestPackage } from "./packages.ts";

/** How many declarations one line may have. No class that anybody writes has so many bases. */
const longestLine = 100;

/** An oracle that puts its questions to a compiler. Each place is looked at once. */
export function oracleOf<T>(compiler: Compiler<T>, nearestPackage: NearestPackage): TypeOracle {
  const known = new Map<string, TypeAnswer | null>();
  const reader = new TypeReader(compiler, nearestPackage);
  return {
    typeAt(place) {
      const key = `${String(place.start)} ${String(place.end)} ${place.file}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const answer = unlessItFails(() => reader.at(place), null);
      known.set(key, answer);
      return answer;
    },
    valuesAt: (place) => unlessItFails(() => reader.valuesAt(place), null),
  };
}

/** Turns types of a compiler into what is known of them. */
class TypeReader<T> {
  private readonly compiler: Compiler<T>;
  private readonly nearestPackage: NearestPackage;

  constructor(compiler: Compiler<T>, nearestPackage: NearestPackage) {
    this.compiler = compiler;
    this.nearestPackage = nearestPackage;
  }

  /** What the type at a place is. */
  at(place: Place): TypeAnswer | null {
    const type = this.compiler.typeAt(place);
    return type === null ? null : this.answer(type);
  }

  /** Which values the type at a place has. */
  valuesAt(place: Place): TypeValues | null {
    const type = this.compiler.typeAt(place);
    if (type === null) return null;
    const members = this.compiler.members(type);
    const present = members.filter(({ text }) => !/^(?:null|undefined|void)$/u.test(text));
    const isListed = present.length > 0 && present.every(({ isConstant }) => isConstant);
    return { constants: isListed ? present.length : null, isOptional: present.length < members.length };
  }

  /** What a type is; null where it, or one of its alternatives, can be anything. */
  answer(given: T): TypeAnswer | null {
    const type = this.compiler.apparent(given);
    const answers = (this.compiler.alternatives(type) ?? [type]).map((alternative) => this.known(this.compiler.apparent(alternative)));
    return answers.every((one) => one !== null) ? answers : null;
  }

  private known(type: T): KnownType | null {
    const line = new Map<string, DeclaredType>();
    this.collect(type, line, new Set());
    if (line.size === 0) return null;
    const declared = [...line.values()];
    return {
      line: declared,
      isOpen: !declared.some(({ isClass, isProject, name }) => isClass || (!isProject && !isStructural(name))),
      has: (member) => unlessItFails(() => this.compiler.has(type, member), false),
    };
  }

  private collect(type: T, line: Map<string, DeclaredType>, seen: Set<T>): void {
    if (seen.has(type) || line.size > longestLine) return;
    seen.add(type);
    for (const declaration of this.compiler.declarations(type)) {
      const { name, file, isClass } = declaration;
      const packageName = declaringPackage(declaration, this.nearestPackage);
      const key = `${packageName ?? file}#${name}`;
      if (line.has(key)) continue;
      const argument = (index: number): TypeAnswer | null => {
        const ask = (): TypeAnswer | null => {
          const inner = declaration.arguments()[index];
          return inner === undefined ? null : this.answer(inner);
        };
        return unlessItFails(ask, null);
      };
      line.set(key, { name, packageName, file, isProject: !isOfPackage(file), isClass, argument });
    }
    for (const part of this.compiler.parts(type)) this.collect(part, line, seen);
    for (const base of this.compiler.bases(type)) this.collect(base, line, seen);
  }
}

/** A compiler that gives up on a type, as it does on code that is too deep or broken in a new way, says nothing; the lint goes on. */
function unlessItFails<Answer>(ask: () => Answer, otherwise: Answer): Answer {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

/** Types of the language that say little of a value: `Object`, and helpers such as `Partial`, which only change what they are given. */
function isStructural(name: string): boolean {
  return /^(?:Awaited|Exclude|Extract|InstanceType|NonNullable|Object|Omit|Partial|Pick|Readonly|Record|Required|ReturnType)$/u.test(name);
}
